// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

extension RoutineLibrary {
  /// The names of the relief steps for a site, without duplicates: first of an own routine, if any,
  /// then of the built-in one.
  func reliefSteps(for site: CrampSite) -> [String] {
    var routines = [try? relief(for: site)].compactMap { $0 }
    if routines.first.map({ isOwn($0.id) }) ?? true, let builtIn = builtInRelief(for: site) {
      routines.append(builtIn)
    }
    var names: [String] = []
    for routine in routines {
      let segments = (try? plan(routine))?.segments ?? []
      for segment in segments where segment.isStep && !names.contains(segment.name) {
        names.append(segment.name)
      }
    }
    return names
  }
}
