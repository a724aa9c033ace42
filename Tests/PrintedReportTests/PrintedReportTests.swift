// SPDX-License-Identifier: MIT
import BuiltinRoutines
import PrintedReport
import Review
import ReviewSamples
import RoutineModel
import SessionEngine
import TestSupport
import Testing

@Suite struct PrintedReportTests {
  /// The text of the ten weeks' report for a reader.
  private func tenWeeks(_ reader: ReportReader) throws -> HTMLText {
    try HTMLText(ReportRequest(for: reader, TenWeeks.figures()))
  }

  @Test func theClinicianReadsWhatTheTenWeeksSay() throws {
    let words = try tenWeeks(.clinician).words

    for told in [
      "70 days, 69 observed (first entry 3 Feb 2026)", "15.4 (10.9–21.2)",
      "10 days (6 Mar 2026 – 15 Mar 2026)", "1:15 (0:30–2:00), from 0:10 to 5:00, of 31",
      "19 of 27, 70 % (52–84)", "9 of 38, 24 % (13–39)", "8 of 38 answered",
      "Recorded by the person; not a diagnosis.", "n 27, missing 11, median 6",
      "Days without an entry count as days without a cramp.", "numbness or weakness",
    ] {
      #expect(words.contains(told), "\(told)")
    }
  }

  @Test func theNumbersAreThoseOfTheReview() throws {
    for seed in Seeds.first(5) {
      let html = try HTMLText(ReportReader.me.request(seed: seed))
      let figures = SampleYear.figures(seed: seed)
      let totals = figures.totals
      let months = try #require(html.table("By month"))
      let all = try #require(months.last)
      #expect(all[1] == "\(totals.daysTrained)")
      #expect(all[2] == "\(totals.sessions)")
      #expect(all[4] == "\(totals.cramps)")
      #expect(all[5] == "\(totals.nightsWoken)")
      #expect(months.dropFirst().dropLast().reduce(0) { $0 + (Int($1[4]) ?? 0) } == totals.cramps)
      let weeks = try #require(html.table("By week"))
      #expect(weeks.dropFirst().reduce(0) { $0 + (Int($1[4]) ?? 0) } == totals.cramps)
      let sites = try #require(html.table("Cramps by site and side"))
      let body = BodyPage(figures)
      #expect(sites.dropFirst().map { $0[0] } == body.sites.map { "\($0.site)" })
      #expect(sites.dropFirst().map { $0[1] } == body.sites.map { "\($0.cramps)" })
      let routines = try #require(html.table("Sessions by routine"))
      #expect(routines.dropFirst().reduce(0) { $0 + (Int($1[1]) ?? 0) } == totals.sessions)
    }
  }

  @Test func theBlocksOfAClinicianAddUp() throws {
    for seed in Seeds.first(5) {
      let html = try HTMLText(ReportReader.clinician.request(seed: seed))
      let rows = try #require(html.table("In 28 days")).dropFirst()

      #expect(rows.dropFirst().first?[0].contains(/^\d+ \w+ – \d+ \w+, \d+ days?$/) == true)
      let cramps = rows.map { Int($0[1]) ?? -1 }
      #expect(cramps.dropFirst().reduce(0, +) == cramps.first)
    }
  }

  @Test(arguments: ReportReader.allCases)
  func aDocumentRunsNothingAndAsksForNothing(reader: ReportReader) throws {
    var request = reader.request()
    request.listsCramps = true
    let html = try HTMLText(request)

    #expect(html.html.contains("default-src 'none'; style-src 'unsafe-inline'"))
    for tag in ["script", "link", "img", "iframe", "object", "image", "use", "a"] {
      #expect(html.count(tag) == 0, "\(tag)")
    }
    for part in ["http:", "https:", "//", "url(", "@import", " on"] {
      // Words may begin with `on`, attributes may not.
      let found = part == " on" ? html.html.contains(/<[^>]* on[a-z]+=/) : html.html.contains(part)
      #expect(!found, "\(part)")
    }
    #expect(html.html.utf8.count < 200_000)
    #expect(!html.html.contains("{{"))
  }

  @Test(arguments: ReportReader.allCases)
  func everyPictureHasANameAndATable(reader: ReportReader) throws {
    let html = try HTMLText(reader.request())

    #expect(html.count("svg") == html.html.ranges(of: "<svg role=\"img\" aria-label=").count)
    #expect(html.count("svg") == html.count("desc"))
    // A report for oneself has each table once, though two pictures may share it.
    #expect(html.count("svg") - (reader == .me ? 3 : 0) == html.count("details"))
    // A table scrolls in its own box, and what is folded is open in print.
    #expect(html.html.ranges(of: "<div class=\"wide\"><table>").count == html.count("table"))
    #expect(html.html.contains("details::details-content{content-visibility:visible"))
    #expect(html.count("title") == html.count("svg") + 1)
    let ids = html.html.matches(of: /id="([^"]+)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    for match in html.html.matches(of: /aria-labelledby="([^"]+)"/) {
      for id in match.1.split(separator: " ") { #expect(ids.contains(String(id))) }
    }
  }

  @Test(arguments: ReportReader.allCases)
  func noTypeIsSmallerThanEightPoints(reader: ReportReader) throws {
    let html = try HTMLText(reader.request()).html
    let sizes = html.matches(of: /font(?:-size)?:\s*([0-9.]+)(pt|px|mm|em|%)/)

    #expect(sizes.count > 8)
    for size in sizes {
      // A picture's unit is a point, as its width says.
      #expect(size.2 == "pt" || size.1 == "8", "\(size.0)")
      #expect(Double(size.1) ?? 0 >= 8, "\(size.0)")
    }
    for picture in html.matches(of: /viewBox="0 0 ([0-9.]+) [0-9.]+" style="width:([0-9.]+)pt"/) {
      #expect(picture.1 == picture.2)
      #expect(Double(picture.1) ?? 999 <= (reader == .clinician ? 260 : 516))
    }
  }

  @Test func whatTheLogSaysIsShownAndNeverObeyed() throws {
    let hostile = "<script>alert(1)</script>\u{202E}\u{1B}[31m\"'&amp;\n\u{2066}"
    var log = SampleYear.log(seed: 3)
    for index in log.cramps.indices {
      log.cramps[index].record.note = hostile + String(repeating: "x<", count: 5_000)
      for step in log.cramps[index].record.steps.indices {
        log.cramps[index].record.steps[step].name = hostile
      }
    }
    let question = SampleYear.figures(seed: 3).question
    for reader in ReportReader.allCases {
      var request = reader.request(seed: 3)
      let clean = try HTMLText(request)
      request.figures = ReviewFigures(log, question)
      request.name = hostile
      request.routineNames = ["easy-run": hostile]
      request.listsCramps = true
      request.showsNotes = true
      let html = try HTMLText(request)

      #expect(html.count("script") == 0)
      #expect(html.count("svg") >= clean.count("svg") - 3)
      for scalar in html.html.unicodeScalars {
        let isControl = scalar.properties.generalCategory == .control && scalar != "\n"
        #expect(!isControl && scalar.properties.generalCategory != .format)
      }
      if reader != .bedside {
        #expect(html.words.contains("cut short"))
        #expect(html.html.utf8.count < 900_000)
      }
    }
  }

  @Test func notesAreThereOnlyIfAskedFor() throws {
    let note = "After a long day on my feet."
    var request = ReportReader.me.request()
    #expect(!(try HTMLText(request)).words.contains(note))
    request.listsCramps = true
    #expect(!(try HTMLText(request)).words.contains(note))
    let list = try #require(try HTMLText(request).table("\(request.figures.cramps.count) cramps"))
    #expect(list.count == request.figures.cramps.count + 1)
    request.showsNotes = true
    #expect(try HTMLText(request).words.contains(note))
  }

  @Test(arguments: ReportReader.allCases)
  func anEmptyLogHasKindWordsAndNoAxes(reader: ReportReader) throws {
    let question = try ReviewQuestion.on("2026-01-05", "2026-03-01")
    var request = reader.request()
    request.figures = ReviewFigures(ReviewedLog(), question)
    let html = try HTMLText(request)

    #expect(html.count("svg") == 0)
    switch reader {
    case .me: #expect(html.words.contains("Nothing is logged yet."))
    case .clinician: #expect(html.words.contains("No cramp was logged in these days."))
    case .bedside: #expect(html.words.contains("Draw the calf up"))
    }
  }

  @Test(arguments: ReportReader.allCases)
  func anInventedLogSaysSo(reader: ReportReader) throws {
    var request = reader.request()
    #expect(!(try HTMLText(request)).words.contains("Made-up data"))
    request.isMadeUp = true
    #expect(try HTMLText(request).words.contains("Made-up data"))
  }

  @Test func theCardHasWhatCanBeDoneInBed() throws {
    let words = try HTMLText(ReportReader.bedside.request()).words

    for told in [
      "Calf", "Draw the calf up 30 s – 1 min", "Pull it to you.", "Circle it", "10 × 3 s",
      "Then: Warm it", "STOP, AND CALL 112", "Chest pain", "Emergency 112", "Who can come",
    ] {
      #expect(words.contains(told), "\(told)")
    }
    for left in ["Lean into a wall", "SEE A CLINICIAN SOON"] {
      #expect(!words.contains(left), "\(left)")
    }
  }

  @Test func eachTableIsThereOnceAndThatOfHoursHasTheCells() throws {
    let html = try HTMLText(ReportReader.me.request())
    let captions = html.html.matches(of: /<caption>([^<]*)/).map { String($0.1) }
    let repeated = Dictionary(grouping: captions) { $0 }.filter { $1.count > 1 }.keys
    #expect(Set(repeated).subtracting(["What you said of each step"]).isEmpty)
    #expect(html.words.contains("The sums of months as a table"))

    let page = PatternPage(ReportReader.me.request().figures)
    let rows = try #require(html.table("Cramps by hour and weekday"))
    #expect(rows.dropFirst().dropLast().map { $0[1...24].compactMap { Int($0) } } == page.hours)
    #expect(rows.last?.last == "\(page.cramps)")
  }

  @Test func theClinicianSeesACountAtEverySiteOfThePicture() throws {
    func counts(_ side: Side?) throws -> Int {
      var cramp = try ReviewedCramp.sample("2026-02-03", "03:00", site: .toes)
      cramp.record.side = side
      let figures = ReviewFigures(
        ReviewedLog(cramps: [cramp]), try .on("2026-02-02", "2026-04-12"))
      return try HTMLText(ReportRequest(for: .clinician, figures)).html.ranges(of: ">1</text>")
        .count
    }
    #expect(try counts(.left) == counts(nil) + 1)
  }

  @Test func warmthIsNotRecommendedWithoutItsCaution() throws {
    var request = ReportReader.bedside.request()
    func step(_ name: String, _ caution: String?, isOptional: Bool) -> RoutineElement {
      .step(
        Step(
          name: name, instruction: "Lay it on. Stay awake.", caution: caution,
          dose: .hold(.seconds(300)), needs: [.warmth], isOptional: isOptional))
    }
    for (isOptional, caution, told) in [
      (false, "No boiling water.", "No boiling water."),
      (true, "No boiling water.", "Warm it (5 min). Warm it: No boiling water."),
      (false, nil, "Not on numb, broken or swollen skin"),
    ] {
      request.relief[0].content = .steps([step("Warm it", caution, isOptional: isOptional)])
      let words = try HTMLText(request).words
      #expect(words.contains(told), "\(words)")
    }
  }

  @Test func theCardSaysWhenToStopAndForWhomAStepIs() throws {
    var request = ReportReader.bedside.request()
    #expect(!(try HTMLText(request)).words.contains("It passes"))
    let steps = [
      Step(
        name: "Pull", instruction: "Pull it. Another toe? Press n. Pull slowly.",
        caution: "Red? Stop: press w. Worse? Stop, and get seen. Stay still.",
        dose: .hold(.seconds(10))),
      Step(
        name: "Rub", instruction: "Rub it.", caution: "Red? Press w.",
        dose: .hold(.seconds(180)), avoidWhen: [.suspectedClot], needs: [.pressing]),
      Step(
        name: "Walk", instruction: "Walk it off.", dose: .hold(.seconds(60)),
        onlyWhen: [.frequent, .thirst, .fatigue]),
      Step(
        name: "Drink", instruction: "Sip it.", dose: .untilDone, onlyWhen: [.thirst],
        needs: [.saline]),
    ]
    request.relief[0].content = .steps(steps.map { .step($0) })
    let words = try HTMLText(request).words
    let signs = "the leg is swollen, warm, red or darkened, or has hard sore veins"
    for told in [
      "Pull it. Pull slowly.",
      "Stop, and get seen today, if \(signs). Worse? Stop, and get seen. Stay still.",
      "Not with those signs: they may mean a clot. Pregnant: stretch only. On blood thinners: ask first.",
      "Then: Walk (1 min; only with frequent cramps, thirst or fatigue).",
    ] {
      #expect(words.contains(told), "\(told): \(words)")
    }
    for left in ["ress w", "Press n", "Drink"] { #expect(!words.contains(left), "\(left)") }
  }

  @Test func aCardWithMuchToSayLeavesOutItsLastDetails() throws {
    var request = ReportReader.bedside.request()
    let long = String(repeating: "Pull it slowly to you and keep it there, ", count: 2) + "still."
    for index in request.relief.indices {
      request.relief[index].content = .steps(
        (1...3).map { number in
          .step(
            Step(
              name: "Step \(number) of \(request.relief[index].name)",
              instruction: "\(long) Detail \(number)\(index).", dose: .hold(.seconds(30))))
        })
    }
    #expect(try HTMLText(request).words.contains("Detail 31."))
    request.isMadeUp = true
    request.warnings[1].signs = Array(repeating: "a sign of something that is worse", count: 24)
    let words = try HTMLText(request).words
    #expect(words.contains("Detail 10.") && !words.contains("Detail 31."))
    #expect(words.contains("GET SEEN TODAY"))
  }

  /// Whatever else gives way to the page, the force of the first two steps stays.
  @Test func theBuiltInReliefKeepsItsForce() throws {
    for leftOut in [[], [Need.warmth]] {
      var request = ReportReader.bedside.request()
      request.relief = BuiltinRoutine.all.map { $0.make().leavingOut(Set(leftOut)) }
        .filter { $0.kind == .relief }
      request.figures = ReviewFigures(ReviewedLog(), try .on("2026-01-05", "2026-03-01"))
      let words = try HTMLText(request).words
      for told in [
        "Pull slowly, with moderate force.", "Press with moderate force, and gently rub",
        "Press the tightest spot with moderate force.",
      ] {
        #expect(words.contains(told), "\(told): \(words)")
      }
    }
  }

  @Test func aSiteWithNothingToDoInBedLeavesItsPlace() throws {
    var request = ReportReader.bedside.request()
    request.relief[0].content = .steps([])
    let words = try HTMLText(request).words
    #expect(words.contains("Draw the foot up") && !words.contains("Calf"))
  }

  @Test func equalSitesStandInTheirOrderAndTheRestIsSummed() throws {
    let sites: [CrampSite] = [.hand, .shin, .toes, .foot, .calf]
    let log = ReviewedLog(
      cramps: try sites.map { try .sample("2026-02-03", "03:00", site: $0) })
    let figures = ReviewFigures(log, try .on("2026-02-02", "2026-04-12"))
    let html = try HTMLText(ReportRequest(for: .clinician, figures))
    let rows = try #require(html.table("Cramps by site and side"))

    // The first table with this caption is the picture's, which has all sites.
    #expect(rows.map { $0[0] } == ["site", "foot", "toes", "calf", "shin", "hand"])
    #expect(html.words.contains("2 other 2 0 0 0 2"))
    #expect(html.words.contains("2 other sites: page 2"))
    #expect(html.words.contains("The other sites"))
  }
}
