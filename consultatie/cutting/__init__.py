"""Cutting an advice letter in points: proposed by rules, decided by the secretary.

A letter is cut in pieces that together are its whole text. Nothing here writes in a register, asks
a network or guesses words: a point holds what the body wrote.
"""

from consultatie.cutting.cuts import Cutting, Piece, PieceState
from consultatie.cutting.letters import Letter
from consultatie.cutting.proposing import propose

__all__ = ["Cutting", "Letter", "Piece", "PieceState", "propose"]
