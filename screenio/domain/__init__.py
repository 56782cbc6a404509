"""What can happen at a reception point, and the rules; pure.

Every subject module has the same four parts in the same order: facts, state, commands, rules.
"""
