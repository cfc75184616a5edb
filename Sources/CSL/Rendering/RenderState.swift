import CitandaWorks

/// What a renderer remembers while it renders one item. Each item begins with a new value, so that no part is left from the
/// item before.
struct RenderState {
    /// What a group knows about the variables called inside it (CSL 1.0.2, section “Group”).
    struct GroupStatus {
        var callsVariable = false
        var showsVariable = false
        var showsText = false
    }

    /// The sort key being made; nil while a citation or an entry is rendered.
    var sortKey: SortKey?
    /// The variables that a substitution has shown, which later elements leave out (CSL 1.0.2, section “Substitute”).
    var suppressed = VariableSet()
    /// The number of substitutions around the current element.
    var substitutionDepth = 0
    /// The status of the innermost group.
    var status = GroupStatus()
    /// The number of groups and macros around the current element.
    var groupDepth = 0
    /// The name lists shown so far.
    var nameLists: [RenderedNames] = []
    /// Whether the year suffix has been shown.
    var hasYearSuffix = false
    /// The publisher being shown, in a group that is rendered once for each publisher.
    var publisher: Publisher?
    /// Whether a name list has been hidden because the text names the author.
    var hasHiddenAuthor = false
    /// The number of tests of `disambiguate` so far.
    var disambiguationTests = 0
}
