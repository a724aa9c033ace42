// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import Testing
import TextCanvas

@testable import Screens

/// Cautions where there is no room for all of them: a danger is never told without what to do about
/// it, and nothing to do without its danger.
@Suite struct CautionTests {
  private static let sizes = [
    Size(columns: 40, rows: 12), Size(columns: 60, rows: 16), Size(columns: 80, rows: 24),
    Size(columns: 120, rows: 40), Size(columns: 200, rows: 60),
  ]

  /// Every moment of a site's relief, eight seconds into each segment.
  private static func moments(of site: CrampSite) throws -> [ShownSession] {
    let relief = try SessionFixtures.relief(of: site)
    let cramp = Cramp(site: site, side: .left, relief: relief, known: Condition.derived)
    var moments: [ShownSession] = []
    while moments.count < relief.segments.count {
      var screen = try ShownSession.after(
        [(0, .cramp(cramp))] + moments.map { _ in (0, .next) })
      guard case .relief = screen.machine.state else { break }
      try screen.apply(.timeReached, at: SessionInstant(.seconds(8)))
      moments.append(screen)
    }
    return moments
  }

  private static func words(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }

  @Test(arguments: CrampSite.allCases, sizes)
  func noQuestionOfReliefStandsWithoutItsAnswer(site: CrampSite, size: Size) throws {
    let moments = try Self.moments(of: site)
    for (index, isDim) in moments.indices.flatMap({ [($0, false), ($0, true)] }) {
      var screen = moments[index]
      screen.guide.isDim = isDim
      let caution = try #require(screen.machine.activeRun.segment).caution ?? ""
      let shown = Self.words(screen.draw(size).text)
      for statement in caution.statements where statement.contains("? ") {
        let question = statement.prefix { $0 != "?" } + "?"
        #expect(!shown.contains(question) || shown.contains(statement), "\(statement)")
      }
      #expect(!caution.contains("The same"))
      #expect(!shown.contains(" It may be a clot"))
    }
  }

  /// Read apart from its danger, what to do next would be taken for a part of the stretch.
  @Test func whatIsToBeDoneNextStandsWithItsDanger() throws {
    let caution = "Sit down if you feel unsteady. Then pull the foot up as before."
    let screens = try Self.moments(of: .calf).filter {
      $0.machine.activeRun.segment?.caution?.contains(caution) == true
    }
    #expect(!screens.isEmpty)
    for screen in screens {
      let shown = screen.draw(Size(columns: 80, rows: 24)).text
      #expect(shown.contains(caution) || !shown.contains("Then pull"), "\(shown)")
    }
  }

  @Test func aStatementIsAQuestionWithItsAnswer() {
    let text = "Swollen? Red? Press w.  Hold still. Sore"
    #expect(text.statements == ["Swollen? Red? Press w.", "Hold still.", "Sore"])
    #expect("".statements.isEmpty)
    #expect("Why?".statements == ["Why?"])
  }

  /// In any panel: whole statements, or the beginning of the first.
  @Test(arguments: [20, 30, 38, 76], 1...6) func aPanelCutsBetweenStatements(
    columns: Int, rows: Int
  ) throws {
    for site in CrampSite.allCases {
      for segment in try SessionFixtures.relief(of: site).segments {
        let caution = segment.caution ?? ""
        let text = StepText(
          segment.instruction.wrapped(columns: columns), caution: caution, columns: columns,
          rows: rows)
        #expect(text.lines.count <= rows)
        let shown = text.lines.filter { $0.style == .caution }.map { $0.text.dropFirst(2) }
        guard text.isCut, !shown.isEmpty, shown.last?.hasSuffix("…") == false else { continue }
        let whole = caution.statements.indices.map {
          caution.statements[...$0].joined(separator: " ")
        }
        #expect(whole.contains(shown.joined(separator: " ")), "\(shown)")
      }
    }
  }

  /// The key that shows all words never takes the end of a caution.
  @Test func theKeyForAllWordsStandsBesideWhatHasRoomForIt() {
    let text = StepText(
      ["Stand tall.", "More than fits here."], caution: "Hold on if you feel unsteady, now.",
      columns: 38, rows: 2)
    #expect(
      text.lines.map(\.text) == ["Stand tall.…", "! Hold on if you feel unsteady, now."])
    #expect(text.hintRow == 0)
  }
}
