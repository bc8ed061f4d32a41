"""Numbers of congresses, committees and Assemblies, their terms and their order."""
