"""One person: what was said and what is on paper, doors and who opens them, clocks, referrals, history."""
