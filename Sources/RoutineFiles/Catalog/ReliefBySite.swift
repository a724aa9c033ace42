// SPDX-License-Identifier: MIT

import RoutineModel

/// The relief routine for each site.
struct ReliefBySite: Sendable {
  private var routines: [CrampSite: RoutineCatalog.Entry] = [:]

  /// Chooses the routine of each site.
  ///
  /// - Parameters:
  ///   - builtIn: The built-in routines by id, including replaced ones: if an own file changes the
  ///     site of one, the built-in routine still serves its own site.
  ///   - own: The person's own files, sorted by id.
  init(builtIn: [RoutineID: RoutineCatalog.Entry], own: [RoutineCatalog.Entry]) {
    var shadowed: [RoutineID: CrampSite] = [:]
    for site in CrampSite.allCases {
      routines[site] = builtIn[site.builtInRelief]
      shadowed[site.builtInRelief] = site
    }
    var taken: Set<CrampSite> = []
    for entry in own {
      guard case .success(let routine) = entry.result, routine.kind == .relief else { continue }
      // A rewritten built-in routine need not repeat its site.
      guard let site = routine.site ?? shadowed[entry.id], taken.insert(site).inserted else {
        continue
      }
      routines[site] = entry
    }
  }

  subscript(site: CrampSite) -> RoutineCatalog.Entry? { routines[site] }
}

extension CrampSite {
  var builtInRelief: RoutineID {
    switch self {
    case .foot: "foot-cramp"
    case .toes: "toe-cramp"
    case .calf: "calf-cramp"
    case .hamstring: "hamstring-cramp"
    case .quadriceps: "quadriceps-cramp"
    case .shin: "shin-cramp"
    case .hand: "hand-cramp"
    case .forearm: "forearm-cramp"
    case .flank: "side-stitch"
    }
  }
}
