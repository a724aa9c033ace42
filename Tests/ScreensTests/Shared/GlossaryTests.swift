// SPDX-License-Identifier: MIT
import Foundation
import Testing

/// One term for one thing: no recorded screen has a word that the glossary rejects.
@Suite struct GlossaryTests {
  /// A word that people should not see, and the right term.
  private static let refused: [(word: String, term: String)] = [
    ("episode", "cramp"), ("attack", "cramp"), ("spasm", "cramp"), ("came under", "trigger"),
    ("come under", "trigger"), ("set it off?", "What may have set it off?"),
    ("circumstance", "trigger"), ("take back", "delete"), ("takes it back", "delete"),
    ("taken back", "deleted"), ("brings it back", "undo"), ("bring back", "restore"),
    ("went on", "not eased, no answer"), ("passed on", "no answer"),
    ("through the steps", "all steps done"), ("recurrence", "2nd at this site"),
    ("go on", "continue"), ("goes on", "continue"), ("going on", "continue"),
    ("your own pace", "untimed reps"), ("if you like", "optional"), ("too few yet", "–"),
    ("written down", "logged"), ("work-out", "workout"), ("cooldown", "cool-down"),
    ("warmup", "warm-up"), ("electrolyte drink", "sports drink"),
  ]

  /// Words from sample data are not the program's words.
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Snapshots")

  @Test func noScreenHasASecondTermForOneThing() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
    #expect(names.count > 100)
    for name in names {
      let text = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
      for (word, term) in Self.found(in: text) {
        Issue.record("\(name) says '\(word)'; the term is '\(term)'")
      }
    }
  }

  @Test func aSecondTermIsFoundAcrossTheRowsOfAScreen() {
    #expect(Self.found(in: "|  It went         |\n|  on after 4 s.   |\n0,1-2 title").count == 1)
    #expect(Self.found(in: "|  A category of goods  |").isEmpty)
    #expect(Self.found(in: "|  Not eased, 0:04  |\n0,1-2 went on").isEmpty)
  }

  /// The rejected words in a snapshot, whole words only.
  private static func found(in snapshot: String) -> [(word: String, term: String)] {
    let rows = snapshot.split(separator: "\n").filter { $0.hasPrefix("|") }
    let words = rows.joined(separator: " ").lowercased()
      .split { !($0.isLetter || $0.isNumber || "?-–".contains($0)) }
    let text = " " + words.joined(separator: " ") + " "
    return refused.filter { refusal in
      guard refusal.word != "set it off?" else {
        return text.contains(" set it off? ") && !text.contains(" what may have set it off? ")
      }
      return text.contains(" \(refusal.word) ")
    }
  }
}
