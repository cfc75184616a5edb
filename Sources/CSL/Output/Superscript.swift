/// Raised letters of Unicode, which terms use for ordinals (CSL 1.0.2, section “Terms”).
enum Superscript {
    static func letter(_ scalar: Unicode.Scalar) -> String? { letters[scalar] }

    /// Pairs of a raised letter and its plain letter. A dictionary literal of this size would take minutes to compile.
    private static let pairs = """
        ªa㆒一㆓二㆔三㆕四㆖上㆗中㆘下㆙甲㆚乙㆛丙㆜丁㆝天㆞地㆟人ˀʔˁʕۥوۦي²2³3¹1ºoʰhʱɦʲjʳrʴɹʵɻʶʁʷwʸyˠɣˡlˢsˣxˤʕჼნᴬAᴭÆ
        ᴮBᴰDᴱEᴲƎᴳGᴴHᴵIᴶJᴷKᴸLᴹMᴺNᴼOᴽȢᴾPᴿRᵀTᵁUᵂWᵃaᵄɐᵅɑᵆᴂᵇbᵈdᵉeᵊəᵋɛᵌɜᵍgᵏkᵐmᵑŋᵒoᵓɔᵔᴖᵕᴗᵖpᵗtᵘu
        ᵙᴝᵚɯᵛvᵜᴥᵝβᵞγᵟδᵠφᵡχᵸнᶛɒᶜcᶝɕᶞðᶟɜᶠfᶡɟᶢɡᶣɥᶤɨᶥɩᶦɪᶧᵻᶨʝᶩɭᶪᶅᶫʟᶬɱᶭɰᶮɲᶯɳᶰɴᶱɵᶲɸᶳʂᶴʃᶵƫᶶʉᶷʊᶸᴜ
        ᶹʋᶺʌᶻzᶼʐᶽʑᶾʒᶿθ⁰0ⁱi⁴4⁵5⁶6⁷7⁸8⁹9⁺+⁻−⁼=⁽(⁾)ⁿn
        """

    private static let letters: [Unicode.Scalar: String] = {
        var letters: [Unicode.Scalar: String] = ["℠": "SM", "™": "TM"]
        var raised: Unicode.Scalar?
        for scalar in pairs.unicodeScalars where scalar != "\n" {
            if let key = raised {
                letters[key] = String(scalar)
                raised = nil
            } else {
                raised = scalar
            }
        }
        return letters
    }()
}
