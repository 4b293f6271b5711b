"""Responses counted the way UK practice demands: accounting, campaigns, petitions, counting rules, profile."""

from consult.responses.analyse import analyse

__all__ = ["analyse"]
