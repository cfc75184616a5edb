/// What styles lean on where the specification leaves room, one row for each habit.
extension ReferenceAgreementTests {
    static let habits: [Case] = [
        Case(
            what: "Quotation marks stand around the formatting of a title",
            style: entry(
                """
                <text variable="title" quotes="true" font-style="italic"/>
                """),
            works: salt,
            entries: ["“<i>Salt</i>”"])
    ]
}
