"""The OpenRosa dialect of XPath: text to tokens to tree to closures; pure, and knows no form."""
