// SPDX-License-Identifier: MIT
import Figures
import StrictYAML

extension PictureFault {
  /// What is wrong, and what to do about it.
  var message: String {
    switch kind {
    case .beyondReach(let distance):
      "\(joint) is \(distance) out of reach; move it, or the hip, closer"
    case .bent(let degrees, let range):
      "\(joint) is bent by \(degrees) degrees; keep it from \(range.lowerBound) to "
        + "\(range.upperBound)"
    case .beneathFloor(let depth): "\(joint) is \(depth) beneath the floor; raise it"
    case .unknown: "no joint or point is called \(quoted(joint)); add it to 'points'"
    }
  }
}
