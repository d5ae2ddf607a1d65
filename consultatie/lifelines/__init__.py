"""The life line of a point: dated plain sentences, from being raised to being accepted."""
