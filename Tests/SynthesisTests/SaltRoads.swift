import CitandaLabelling

/// One labelled reference, whose fields are printed in other forms.
enum SaltRoads {
    static let references = [
        LabelledReference(
            source: "test",
            segments: [
                ("author", "Abe, Kenji"), ("other", ". "), ("title", "A History of Salt Roads"), ("other", ". "),
                ("container-title", "Asia Ledger"), ("other", " "), ("volume", "3"), ("other", " ("), ("date", "2001"),
                ("other", ")."),
            ])
    ]
}
