"""The sentences that the scenarios are made of."""
