// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// Cramps by site and side.
public struct BodyPage: Sendable {
  /// The sites with cramps, the most first; among equals, in the order of `CrampSite`.
  public let sites: [Site]

  /// The cramps of a site.
  public struct Site: Hashable, Sendable {
    /// The site.
    public let site: CrampSite
    /// The number for each side.
    public let bySide: [ReviewFilter.Side: Int]

    /// The total.
    public var cramps: Int { bySide.values.reduce(0, +) }

    /// The number shown on a side of the body map; a cramp on both sides counts on each.
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

  /// The figures of a site; `nil` if it has no cramps.
  public subscript(site: CrampSite) -> Site? { sites.first { $0.site == site } }
}
