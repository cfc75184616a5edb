// One import gives the model, the readers and the writers.
@_exported import CitandaBibTeX
@_exported import CitandaCSL
@_exported import CitandaDiagnostics
@_exported import CitandaDocuments
@_exported import CitandaEncodings
@_exported import CitandaFiles
@_exported import CitandaFormats
@_exported import CitandaJSON
@_exported import CitandaLabelling
@_exported import CitandaManuscripts
@_exported import CitandaNormalisation
@_exported import CitandaRecognition
@_exported import CitandaRecords
@_exported import CitandaSynthesis
@_exported import CitandaValidation
@_exported import CitandaWorks
