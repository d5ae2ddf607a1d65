"""Terms, meetings and commitments as a calendar that others can read in again."""
