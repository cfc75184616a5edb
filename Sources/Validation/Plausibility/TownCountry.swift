import CitandaWorks

/// The countries of towns where books are published, by the codes of ISO 3166.
enum TownCountry {
    /// The countries of a statement of places; nil where a part of the statement is not known.
    ///
    /// Towns that several countries have, such as Cambridge, have all of them.
    static func countries(of statement: String) -> Set<String>? {
        var found: Set<String> = []
        for part in statement.split(whereSeparator: { ",;/&()[]–—".contains($0) }) {
            let words = ComparableText.words(of: String(part))
            for town in words.split(whereSeparator: { joints.contains($0) }) {
                // “Mass.”, “MA” and “NY” follow a town that is known.
                if town.count == 1, town.joined().count <= longestState { continue }
                guard let countries = table[town.joined(separator: " ")] else { return nil }
                found.formUnion(countries)
            }
        }
        return found.isEmpty ? nil : found
    }

    private static let joints: Set<String> = ["and", "und", "et", "y", "e", "en", "och", "og", "i", "a"]
    private static let longestState = 4

    private static let table: [String: Set<String>] = {
        var table: [String: Set<String>] = [:]
        for line in rows.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            guard let country = words.first else { continue }
            for word in words.dropFirst() {
                let town = ComparableText.phrase(word.replacing("_", with: " "))
                table[town, default: []].insert(country)
            }
        }
        return table
    }()

    /// The towns of each country; `_` is a blank. The country itself is in its line too.
    private static let rows = """
        AR argentina buenos_aires córdoba rosario
        AT austria österreich wien vienna graz innsbruck salzburg linz klagenfurt
        AU australia sydney melbourne canberra brisbane perth adelaide
        BE belgium belgique brussels brussel bruxelles leuven louvain louvain-la-neuve gent ghent liège antwerp antwerpen turnhout namur
        BG bulgaria sofia sofija plovdiv
        BR brazil brasil são_paulo sao_paulo rio_de_janeiro brasília belo_horizonte campinas
        BY belarus minsk
        CA canada toronto montreal montréal quebec québec ottawa vancouver waterloo
        CH switzerland schweiz suisse zürich zurich basel bern genève geneva genf lausanne fribourg neuchâtel cham st._gallen
        CL chile santiago santiago_de_chile
        CN china beijing peking shanghai nanjing guangzhou tianjin wuhan xi'an chengdu
        CO colombia bogotá bogota medellín
        CZ czechia prague praha prag brno olomouc
        DE germany deutschland berlin munich münchen hamburg frankfurt frankfurt_am_main frankfurt_a_m frankfurt/main stuttgart leipzig köln cologne göttingen tübingen heidelberg wiesbaden freiburg freiburg_im_breisgau bonn mainz münster darmstadt düsseldorf hannover bremen bielefeld dresden weimar jena halle erlangen nürnberg würzburg regensburg paderborn konstanz marburg giessen gießen essen kiel rostock hildesheim braunschweig opladen aachen weinheim kassel potsdam mannheim
        DK denmark danmark copenhagen københavn kobenhavn aarhus odense
        EE estonia tallinn tartu
        EG egypt cairo alexandria
        ES spain españa madrid barcelona salamanca sevilla valencia granada zaragoza bilbao pamplona
        FI finland helsinki helsingfors turku jyväskylä tampere
        FR france paris lyon marseille toulouse bordeaux lille rennes strasbourg grenoble nanterre montpellier nancy poitiers dijon aix-en-provence rouen caen tours clermont-ferrand gif-sur-yvette
        GB england uk united_kingdom great_britain scotland wales london oxford cambridge edinburgh manchester liverpool glasgow aldershot basingstoke farnham harmondsworth leeds bristol exeter cardiff sheffield birmingham leicester brighton woodbridge
        GR greece athens thessaloniki athína
        HK hong_kong
        HR croatia zagreb split rijeka
        HU hungary budapest szeged debrecen
        IE ireland dublin cork
        IL israel jerusalem tel_aviv haifa
        IN india delhi new_delhi calcutta kolkata bombay mumbai madras chennai bangalore
        IR iran tehran
        IT italy italia rome roma milan milano turin torino bologna florence firenze venice venezia naples napoli padua padova pisa genoa genova bari palermo parma pavia trento trieste udine verona
        JP japan tokyo kyoto osaka tōkyō kyōto
        KR korea seoul
        KZ kazakhstan almaty astana
        LT lithuania vilnius kaunas
        LU luxembourg
        LV latvia riga
        MX mexico méxico mexico_city ciudad_de_méxico
        NL netherlands amsterdam leiden the_hague den_haag dordrecht rotterdam utrecht nijmegen groningen delft assen hilversum
        NO norway oslo bergen trondheim
        NZ new_zealand auckland wellington
        PE peru lima
        PL poland warsaw warszawa kraków cracow poznań wrocław gdańsk lublin toruń łódź
        PT portugal lisbon lisboa porto coimbra
        RO romania bucharest bucurești cluj-napoca cluj iași
        RS serbia belgrade beograd novi_sad
        RU russia moscow moskva st._petersburg st_petersburg saint_petersburg sankt-peterburg leningrad novosibirsk kazan ekaterinburg москва санкт-петербург ленинград новосибирск казань екатеринбург
        SE sweden stockholm uppsala lund göteborg gothenburg umeå
        SG singapore
        SI slovenia ljubljana maribor
        SK slovakia bratislava
        TR turkey istanbul ankara izmir
        TW taiwan taipei
        UA ukraine kyiv kiev lviv kharkiv odessa київ львів
        US usa united_states new_york boston chicago philadelphia princeton new_haven berkeley los_angeles washington baltimore cambridge ithaca stanford durham chapel_hill minneapolis ann_arbor madison bloomington urbana austin seattle san_francisco cleveland columbus pittsburgh providence amherst albany lawrence lanham santa_barbara norman notre_dame
        ZA south_africa cape_town johannesburg pretoria
        """
}
