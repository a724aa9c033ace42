// SPDX-License-Identifier: MIT

import BuiltinRoutines
import Foundation
import Testing

@testable import RoutineFiles

/// One file per problem, with the complete message beside it. `RECORD_FIXTURES=1` writes the
/// messages and fails, so that a recording does not pass as a test.
@Suite struct ProblemFixtureTests {
  @Test(arguments: Fixtures.files(in: "Fixtures"))
  func messageIsTheOneExpected(file: String) throws {
    let known = KnownRoutines(builtIn: BuiltinRoutine.all.kinds)
    let result = Fixtures.read(try Fixtures.bytes("Fixtures/\(file)"), file: file)
      .checkingReferences(known)
    guard case .failure(let error) = result else {
      Issue.record("\(file) was decoded")
      return
    }
    let expected = Fixtures.folder.appending(
      path: "Fixtures/\(file.dropLast(5)).expected.txt")
    let text = error.description + "\n"
    if ProcessInfo.processInfo.environment["RECORD_FIXTURES"] == "1" {
      try Data(text.utf8).write(to: expected)
      Issue.record("recorded")
      return
    }
    #expect(try String(contentsOf: expected, encoding: .utf8) == text)
  }

  @Test func everyProblemHasItsFixture() {
    #expect(Fixtures.files(in: "Fixtures").count >= 60)
  }
}
