// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// Where cramps come: by site and side.
public struct BodyPage: Sendable {
  /// The sites that have any, the one with the most first; of equal ones, in their order.
  public let sites: [Site]

  /// The cramps of a site.
  public struct Site: Hashable, Sendable {
    /// The site.
    public let site: CrampSite
    /// How many by the side that was said.
    public let bySide: [ReviewFilter.Side: Int]

    /// How many in all.
    public var cramps: Int { bySide.values.reduce(0, +) }

    /// How many a body map shows on a side: one on both sides at once counts on each.
    public func shown(on side: ReviewFilter.Side) -> Int {
      let both = side == .left || side == .right ? bySide[.both, default: 0] : 0
      return bySide[side, default: 0] + both
    }
  }

  /// Makes the page.
  public init(_ figures: ReviewFigures) {
    var bySite: [CrampSite: [ReviewFilter.Side: Int]] = [:]
    for cramp in figures.cramps {
      bySite[cramp.record.site, default: [:]][ReviewFilter.Side(cramp.record.side), default: 0] += 1
    }
    sites = CrampSite.allCases.enumerated().compactMap { place, site in
      bySite[site].map { (place, Site(site: site, bySide: $0)) }
    }.sorted { ($1.1.cramps, $0.0) < ($0.1.cramps, $1.0) }.map(\.1)
  }

  /// The page's part on a site; `nil` where it has no cramp.
  public subscript(site: CrampSite) -> Site? { sites.first { $0.site == site } }
}
