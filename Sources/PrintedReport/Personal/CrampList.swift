// SPDX-License-Identifier: MIT
import Review
import RoutineModel
import SessionEngine
import Wording

/// A table of all cramps, the oldest first.
struct CrampList {
  private let request: ReportRequest

  /// The most characters of a note that are shown.
  static let longestNote = 300

  init(_ request: ReportRequest) { self.request = request }

  var section: ReportSection {
    ReportSection(title: "Every cramp", look: "long", blocks: [.table(table)])
  }

  private var table: ReportTable {
    var table = ReportTable(
      caption: counted(request.figures.cramps.count, "cramp"),
      head: ["onset", "site", "side", "pain", "worst", "after", "relief", "woke"]
        + (request.showsNotes ? ["note"] : []),
      wordColumns: [1, 2, 8])
    table.rows = request.figures.cramps.map { cramp in
      let record = cramp.record
      let cells = [
        "\(record.onsetAt.fullDateText) \(record.onsetAt.clockText)", record.site.word,
        record.side.map(Self.word) ?? "–", Self.number(record.painOnset),
        Self.number(record.painWorst), Self.number(record.painAfter),
        record.timeToRelief.map(ReportTexts.clock) ?? "–",
        record.woke.map { $0 ? "yes" : "no" } ?? "–",
      ]
      guard request.showsNotes else { return cells }
      let note = record.note ?? ""
      return cells + [note.printed(atMost: Self.longestNote, rest: ReportTexts.noteCut)]
    }
    return table
  }

  private static func word(_ side: Side) -> String { side == .both ? "both" : side.word }

  private static func number(_ rating: Int?) -> String { rating.map(String.init) ?? "–" }
}
