// One import gives the model, the readers and the writers.
@_exported import BibTeX
@_exported import CSL
@_exported import Diagnostics
@_exported import Documents
@_exported import Files
@_exported import Manuscripts
@_exported import Normalisation
@_exported import Recognition
@_exported import Records
@_exported import Validation
@_exported import Works
