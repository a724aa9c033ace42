// SPDX-License-Identifier: MIT

import Foundation
import Testing

@testable import RoutineFiles

/// The inputs with which the fuzzer has reached its coverage so far.
@Suite struct FuzzingCorpusTests {
  @Test func everyKeptFileIsAnsweredWithARoutineOrWithProblemsThatATerminalCanBeShown() throws {
    let folder = Fixtures.folder.deletingLastPathComponent().appending(path: "Fuzzing/Corpus")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
    try #require(names.count > 500)

    for name in names {
      let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
      guard case .failure(let error) = Fixtures.decode(bytes) else { continue }
      #expect(!error.problems.isEmpty, "\(name)")
      let controls = error.problems.flatMap { $0.description.unicodeScalars }.filter {
        $0 != "\n" && $0.properties.generalCategory == .control
      }
      #expect(controls.isEmpty, "\(name)")
    }
  }
}
