// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine
import StrictYAML

extension RoutineLibrary {
  /// The changes, with relief steps replaced by their exact names.
  ///
  /// - Parameter site: Returns the site; only called if there are steps.
  /// - Throws: `Failure.usage` for a step that the site's relief lacks.
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
