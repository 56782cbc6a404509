"""Referrals: how far each is, exactly what leaves and what stays, sealing it, its sheet on paper.

`model` and `screen` are the list, `preview_model` and `preview` one referral.
"""
