"""The route of a dossier (routekaart): what happened and is planned when, in rows over time."""
