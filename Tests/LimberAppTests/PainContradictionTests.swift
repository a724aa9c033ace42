// SPDX-License-Identifier: MIT
import Testing

@testable import LimberApp

@Suite struct PainContradictionTests {
  @Test func exactlyWhatIsAboveTheWorstContradictsIt() {
    let answers: [Int?] = [nil, 0, 1, 5, 9, 10]
    for worst in answers {
      for onset in answers {
        for after in answers {
          let found = PainContradiction(onset: onset, worst: worst, after: after)

          let most = [onset, after].compactMap(\.self).max()
          let isOne = worst.map { (most ?? 0) > $0 } ?? false
          #expect((found != nil) == isOne, "\(answers)")
          guard let found else { continue }
          #expect(found.worst == worst)
          #expect(found.pain == (found.field == .painOnset ? onset : after))
          #expect(found.pain > found.worst)
        }
      }
    }
  }
}
