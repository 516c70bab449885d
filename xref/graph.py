"""The graph of agreeing and diverging reports, its figures and its exports."""
