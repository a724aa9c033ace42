// SPDX-License-Identifier: MIT
import SessionEngine

/// A relief step as JSON, in a cramp and in its corrections.
struct CrampStepReport: Encodable {
  let step: CrampRecord.Step

  init(_ step: CrampRecord.Step) { self.step = step }

  private enum Key: CodingKey {
    case name, actualMs, helped
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(step.name, forKey: .name)
    try container.encode(step.spent.wholeMilliseconds, forKey: .actualMs)
    try container.encode(step.helped?.rawValue, forKey: .helped)
  }
}
