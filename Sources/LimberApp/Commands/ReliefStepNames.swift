// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import StrictYAML

extension RoutineLibrary {
  /// What was told of a cramp, with the steps of relief by their names.
  ///
  /// - Parameter site: Where it was; asked only where a step is told.
  /// - Throws: `Failure.usage` for a step that is none of the site's relief.
  static func naming(
    _ changes: [CrampChange], _ site: () throws(Failure) -> CrampSite
  ) throws(Failure) -> [CrampChange] {
    guard changes.contains(where: \.namesStep) else { return changes }
    let site = try site()
    let names = RoutineLibrary().reliefSteps(for: site)
    func name(_ written: String) throws(Failure) -> String {
      let same = names.first { $0.lowercased() == written.lowercased() }
      guard let name = same else {
        throw .usage(
          UsageText.noReliefStep(
            quoted(written), site: site.rawValue, nearest: nearest(to: written, among: names),
            among: names))
      }
      return name
    }
    var named: [CrampChange] = []
    for change in changes {
      switch change {
      case .tried(let steps):
        var told: [TriedStep] = []
        for step in steps { told.append(TriedStep(try name(step.name), helped: step.helped)) }
        named.append(.tried(told))
      case .easedIn(let step?): named.append(.easedIn(try name(step)))
      default: named.append(change)
      }
    }
    return named
  }
}

extension CrampChange {
  fileprivate var namesStep: Bool {
    switch self {
    case .tried(let steps): !steps.isEmpty
    case .easedIn(let step): step != nil
    default: false
    }
  }
}
