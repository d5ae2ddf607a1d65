"""What a user can do: one function each, one named transaction, one undo step.

Every act takes the open register first, checks the rules of the domain inside its own action and
raises `RuleBroken` with a sentence per field; then nothing was changed.
"""
