// SPDX-License-Identifier: MIT
import SessionEngine

extension SiteEasing {
  /// Counts cramps at a site. Deleted ones and those logged by hand are left out; for the latter no
  /// steps were timed.
  public init(_ records: some Sequence<CrampRecord>) {
    self.init(cramps: 0, steps: [:])
    for record in records where record.countsForEasing {
      cramps += 1
      for name in Set(record.steps.map(\.name)) {
        steps[name, default: Proportion()].total += 1
        if record.easedIn == name { steps[name, default: Proportion()].count += 1 }
      }
    }
  }
}

extension CrampRecord {
  /// Whether it says something about the relief steps for its site.
  fileprivate var countsForEasing: Bool {
    place != nil && !isDeleted && !steps.isEmpty && isRelievedAtSite
  }
}
