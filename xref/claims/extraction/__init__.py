"""Articles to claims: clauses, values, dates, speakers and how they are meant."""
