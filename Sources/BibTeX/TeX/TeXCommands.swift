import CitandaWorks

/// The meanings of the commands of TeX, LaTeX and biblatex as text.
enum TeXCommands {
    /// Whether the name of an accent command is this sign, as in `\'e`.
    static func isAccentSign(_ byte: UInt8) -> Bool { mark(of: byte) != nil }

    /// The combining mark of an accent whose name is a sign.
    static func mark(of byte: UInt8) -> Unicode.Scalar? {
        switch byte {
        case UInt8(ascii: "'"): "\u{301}"
        case UInt8(ascii: "`"): "\u{300}"
        case UInt8(ascii: "^"): "\u{302}"
        case UInt8(ascii: "\""): "\u{308}"
        case UInt8(ascii: "~"): "\u{303}"
        case UInt8(ascii: "="): "\u{304}"
        case UInt8(ascii: "."): "\u{307}"
        default: nil
        }
    }

    /// The effect of a command.
    enum Meaning: Sendable {
        case accent(Unicode.Scalar)
        case symbol(String)
        case style(RichText.Style)
        /// A change of style to the end of the group; nil for a style that the model lacks.
        case change(RichText.Style?)
    }

    /// All commands with a fixed meaning.
    static let meanings: [String: Meaning] = {
        var meanings: [String: Meaning] = [:]
        for (name, sign) in mathSymbols { meanings[name] = .symbol(sign) }
        for (name, sign) in textSymbols { meanings[name] = .symbol(sign) }
        for (name, style) in switches { meanings[name] = .change(style) }
        for (name, style) in styles { meanings[name] = .style(style) }
        for (name, mark) in accents { meanings[name] = .accent(mark) }
        return meanings
    }()

    /// The style of a command with an argument.
    static func style(_ name: String) -> RichText.Style? { styles[name] }

    /// All marks but the tie, which takes two letters.
    static let marks: Set<Unicode.Scalar> = Set(
        accents.values.filter { $0 != "\u{361}" } + "'`^\"~=.".utf8.compactMap { mark(of: $0) })

    /// The combining mark of an accent. Those with a letter for a name take an argument.
    static let accents: [String: Unicode.Scalar] = [
        "u": "\u{306}", "h": "\u{309}", "r": "\u{30A}", "H": "\u{30B}", "v": "\u{30C}", "U": "\u{30E}", "G": "\u{30F}",
        "C": "\u{30F}", "f": "\u{311}", "d": "\u{323}", "c": "\u{327}", "k": "\u{328}", "b": "\u{331}", "t": "\u{361}",
        "textcommabelow": "\u{326}", "textcommaabove": "\u{313}", "textsubring": "\u{325}", "textsubbreve": "\u{32E}",
        "textogonekcentered": "\u{328}", "tilde": "\u{303}", "hat": "\u{302}", "acute": "\u{301}", "grave": "\u{300}",
        "bar": "\u{304}", "breve": "\u{306}", "check": "\u{30C}", "ddot": "\u{308}", "dot": "\u{307}",
        "vec": "\u{20D7}",
        "capitalacute": "\u{301}", "capitalgrave": "\u{300}", "capitaldieresis": "\u{308}", "capitalcaron": "\u{30C}",
        "mathring": "\u{30A}",
    ]

    /// The combining marks of accents by their number in TeX's own fonts.
    static let numbered: [Int: Unicode.Scalar] = [
        18: "\u{300}", 19: "\u{301}", 20: "\u{30C}", 21: "\u{306}", 22: "\u{304}", 23: "\u{30A}", 24: "\u{327}",
        94: "\u{302}", 95: "\u{307}", 125: "\u{30B}", 126: "\u{303}", 127: "\u{308}",
    ]

    /// Commands of style with an argument.
    private static let styles: [String: RichText.Style] = [
        "emph": .italic, "textit": .italic, "textsl": .italic, "mkbibemph": .italic, "mkbibitalic": .italic,
        "mathit": .italic, "APACcitebtitle": .italic, "booktitle": .italic, "worktitle": .italic,
        "textbf": .bold, "mkbibbold": .bold, "strong": .bold, "textsc": .smallCaps, "mkbibacro": .smallCaps,
        "textsuperscript": .superscript, "mkbibsuperscript": .superscript, "textsubscript": .subscript,
        "mkbibsubscript": .subscript, "textnormal": .noDecoration, "textup": .noDecoration,
    ]

    /// Commands of style that hold to the end of the group; nil for a style that the model lacks.
    private static let switches: [String: RichText.Style?] = [
        "em": .italic, "it": .italic, "itshape": .italic, "sl": .italic, "slshape": .italic, "bf": .bold,
        "bfseries": .bold, "sc": .smallCaps, "scshape": .smallCaps, "rm": nil, "sf": nil, "tt": nil, "rmfamily": nil,
        "sffamily": nil, "ttfamily": nil, "upshape": nil, "mdseries": nil, "normalfont": nil, "small": nil, "tiny": nil,
        "footnotesize": nil, "scriptsize": nil, "normalsize": nil, "large": nil, "Large": nil, "cyr": nil, "smc": nil,
        "bibcyr": nil, "cal": nil,
    ]

    /// Commands for signs.
    private static let textSymbols: [String: String] = [
        "ss": "ß", "SS": "ẞ", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "aa": "å", "AA": "Å",
        "l": "ł", "L": "Ł", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "dj": "đ", "DJ": "Đ", "th": "þ", "TH": "Þ",
        "ng": "ŋ", "NG": "Ŋ", "ij": "ĳ", "IJ": "Ĳ", "textesh": "ʃ", "textschwa": "ə", "textdoublepipe": "ǁ",
        "ldots": "…", "dots": "…", "textellipsis": "…", "endash": "–", "textendash": "–", "textemdash": "—",
        "emdash": "—",
        "Dash": "—", "dash": "–", "slash": "/", "hyphen": "-", "textquoteleft": "‘", "textquoteright": "’",
        "textquotedblleft": "“", "textquotedblright": "”", "textquotesingle": "'", "textquotedbl": "\"",
        "quotedblbase": "„", "quotesinglbase": "‚", "glqq": "„", "grqq": "“", "glq": "‚", "grq": "‘", "flqq": "«",
        "frqq": "»", "guillemotleft": "«", "guillemotright": "»", "guillemetleft": "«", "guillemetright": "»",
        "guilsinglleft": "‹", "guilsinglright": "›", "S": "§", "P": "¶", "textsection": "§", "textparagraph": "¶",
        "pounds": "£", "textsterling": "£", "texteuro": "€", "euro": "€", "EUR": "€", "textyen": "¥", "yen": "¥",
        "textcent": "¢", "textdollar": "$", "textcurrency": "¤", "copyright": "©", "textcopyright": "©",
        "textregistered": "®", "registered": "®", "texttrademark": "™", "trademark": "™", "textdegree": "°",
        "degree": "°",
        "textcelsius": "℃", "textbackslash": "\\", "textasciitilde": "~", "textasciicircum": "^", "textasciigrave": "`",
        "textunderscore": "_", "textbar": "|", "textbardbl": "‖", "textless": "<", "textgreater": ">",
        "textbraceleft": "{", "textbraceright": "}", "textbullet": "•", "textperiodcentered": "·", "textdagger": "†",
        "textdaggerdbl": "‡", "dag": "†", "ddag": "‡", "textonehalf": "½", "textonequarter": "¼",
        "textthreequarters": "¾", "textonesuperior": "¹", "texttwosuperior": "²", "textthreesuperior": "³",
        "textordfeminine": "ª", "textordmasculine": "º", "textexclamdown": "¡", "textquestiondown": "¿",
        "texttimes": "×",
        "textpm": "±", "textperthousand": "‰", "permil": "‰", "textpertenthousand": "‱", "textmu": "µ",
        "textminus": "−", "textdiv": "÷", "textlnot": "¬", "textasteriskcentered": "∗",
        "textnumero": "№", "No": "№", "textinterrobang": "‽", "textbrokenbar": "¦", "textasciimacron": "¯",
        "textasciidieresis": "¨", "textasciiacute": "´", "textvisiblespace": "␣", "textlangle": "⟨", "textrangle": "⟩",
        "lbrace": "{", "rbrace": "}", "backslash": "\\", "textsuperscripttwo": "²", "cprime": "ʹ", "cdprime": "ʺ",
        "textprime": "ʹ", "ayn": "ʿ", "hamza": "ʾ", "textquotestraightbase": "‚", "textasciibreve": "˘", "bs": "\\",
        "textasteriskcenter": "*", "textcompwordmark": "", "textbaht": "฿", "textservicemark": "℠",
        "textestimated": "℮",
        "leavevmode": "", "null": "", "TeX": "TeX", "LaTeX": "LaTeX", "LaTeXe": "LaTeX2ε", "BibTeX": "BibTeX",
        "XeTeX": "XeTeX", "XeLaTeX": "XeLaTeX", "LuaTeX": "LuaTeX", "pdfTeX": "pdfTeX", "ConTeXt": "ConTeXt",
        "AmSTeX": "AmSTeX", "AmS": "AmS", "AMS": "AMS", "MF": "Metafont", "METAFONT": "Metafont", "MP": "MetaPost",
        "PiCTeX": "PiCTeX", "Xy": "Xy", "POSTSCRIPT": "PostScript", "PS": "PostScript", "textrightarrow": "→",
        "textleftarrow": "←", "textuparrow": "↑", "textdownarrow": "↓", "textmusicalnote": "♪", "textflorin": "ƒ",
    ]

    /// Commands for signs in formulas.
    static let mathSymbols: [String: String] = [
        "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ϵ", "varepsilon": "ε", "zeta": "ζ",
        "eta": "η",
        "theta": "θ", "vartheta": "ϑ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ",
        "pi": "π",
        "varpi": "ϖ", "rho": "ρ", "varrho": "ϱ", "sigma": "σ", "varsigma": "ς", "tau": "τ", "upsilon": "υ", "phi": "ϕ",
        "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "omicron": "ο", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ",
        "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Upsilon": "Υ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
        "textalpha": "α", "textbeta": "β", "textgamma": "γ", "textdelta": "δ", "textepsilon": "ε", "textzeta": "ζ",
        "texteta": "η", "texttheta": "θ", "textiota": "ι", "textkappa": "κ", "textlambda": "λ", "textnu": "ν",
        "textxi": "ξ", "textomikron": "ο", "textpi": "π", "textrho": "ρ", "textsigma": "σ", "textvarsigma": "ς",
        "texttau": "τ", "textupsilon": "υ", "textphi": "φ", "textchi": "χ", "textpsi": "ψ", "textomega": "ω",
        "textAlpha": "Α", "textBeta": "Β", "textGamma": "Γ", "textDelta": "Δ", "textEpsilon": "Ε", "textZeta": "Ζ",
        "textEta": "Η", "textTheta": "Θ", "textIota": "Ι", "textKappa": "Κ", "textLambda": "Λ", "textMu": "Μ",
        "textNu": "Ν", "textXi": "Ξ", "textOmikron": "Ο", "textPi": "Π", "textRho": "Ρ", "textSigma": "Σ",
        "textTau": "Τ",
        "textUpsilon": "Υ", "textPhi": "Φ", "textChi": "Χ", "textPsi": "Ψ", "textOmega": "Ω",
        "times": "×", "div": "÷", "pm": "±", "mp": "∓", "cdot": "⋅", "cdots": "⋯", "ast": "∗", "star": "⋆", "circ": "∘",
        "bullet": "•", "leq": "≤", "le": "≤", "geq": "≥", "ge": "≥", "neq": "≠", "ne": "≠", "ll": "≪", "gg": "≫",
        "approx": "≈", "equiv": "≡", "sim": "∼", "simeq": "≃", "cong": "≅", "propto": "∝", "infty": "∞", "partial": "∂",
        "nabla": "∇", "sum": "∑", "prod": "∏", "int": "∫", "in": "∈", "notin": "∉", "ni": "∋", "subset": "⊂",
        "supset": "⊃", "subseteq": "⊆", "supseteq": "⊇", "cup": "∪", "cap": "∩", "emptyset": "∅", "forall": "∀",
        "exists": "∃", "neg": "¬", "lnot": "¬", "wedge": "∧", "land": "∧", "vee": "∨", "lor": "∨", "oplus": "⊕",
        "otimes": "⊗", "perp": "⊥", "bot": "⊥", "top": "⊤", "to": "→", "rightarrow": "→", "leftarrow": "←",
        "gets": "←", "leftrightarrow": "↔", "Rightarrow": "⇒", "Leftarrow": "⇐", "Leftrightarrow": "⇔",
        "longrightarrow": "⟶", "mapsto": "↦", "uparrow": "↑", "downarrow": "↓", "leftrightharpoons": "⇋",
        "rightleftharpoons": "⇌", "langle": "⟨", "rangle": "⟩", "lfloor": "⌊", "rfloor": "⌋", "lceil": "⌈",
        "rceil": "⌉", "ell": "ℓ", "hbar": "ℏ", "Re": "ℜ", "Im": "ℑ", "aleph": "ℵ", "prime": "′", "angle": "∠",
        "Box": "□", "Diamond": "◇", "diamond": "⋄", "dagger": "†", "ddagger": "‡", "vert": "|", "mid": "∣",
        "parallel": "∥", "setminus": "∖", "models": "⊨", "vdash": "⊢", "triangle": "△", "sharp": "♯", "flat": "♭",
        "natural": "♮", "checkmark": "✓", "odot": "⊙", "lesssim": "≲", "gtrsim": "≳", "mathring": "˚", "sun": "☉",
    ]
}
