"""Screenio: screening, protection and referral in the first hours after a border.

An answer given in a container becomes a signed, sealed, explainable fact that reaches exactly the right
authority and nobody else. The program gathers information and decides nothing about a person.
"""

__version__ = "0.1.0"
