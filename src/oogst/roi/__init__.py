"""Money: which part of a benefit the programme may claim, what returns on the costs, and how sure that is."""
