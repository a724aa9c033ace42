// SPDX-License-Identifier: MIT
import RoutineModel

/// What the diary tells of the cramps of one site. A figure with fewer than three cramps behind it is
/// not told.
public struct SiteReview: Hashable, Sendable {
  /// The median time to relief.
  public struct Relief: Hashable, Sendable {
    /// The median.
    public var median: Duration
    /// The cramps that eased: those behind it.
    public var cramps: Int
  }

  /// The step in which cramps eased.
  public struct EasedIn: Hashable, Sendable {
    /// The step's name.
    public var step: String
    /// How many eased in it.
    public var cramps: Int
  }

  /// The site.
  public let site: CrampSite
  /// The cramps.
  public let cramps: Int
  /// The time to relief.
  public let relief: Relief?
  /// The steps in which they eased, the most frequent first; empty where it is not told.
  public let easedIn: [EasedIn]
  /// How many cramps left pain two or more points lower, of those with both answers. Whether a step
  /// did that, no number says: cramps also end by themselves.
  public let lower: Proportion?

  /// The fewest cramps behind a figure.
  public static let fewest = 3
  /// From how many points a difference in pain is counted.
  public static let points = 2

  /// Reviews the cramps of every site that has any, the site with the most first; deleted ones
  /// do not count.
  public static func all(_ records: some Sequence<CrampRecord>) -> [SiteReview] {
    var bySite: [CrampSite: Figures] = [:]
    for record in records where !record.isDeleted {
      bySite[record.site, default: Figures()].add(
        timeToRelief: record.timeToRelief,
        easedIn: record.isRelievedAtSite ? record.easedIn : nil, pointsLower: record.pointsLower)
    }
    return all(bySite)
  }

  /// Reviews the cramps of every site that has any by their figures, the site with the most first.
  public static func all(_ figures: [CrampSite: Figures]) -> [SiteReview] {
    CrampSite.allCases.compactMap { site in figures[site].map { SiteReview(site, $0) } }
      .filter { $0.cramps > 0 }.enumerated().sorted {
        ($1.element.cramps, $0.offset) < ($0.element.cramps, $1.offset)
      }.map(\.element)
  }

  /// What the cramps of a site are counted by: only what a review needs is kept of each, since there
  /// may be thousands.
  public struct Figures {
    fileprivate var cramps = 0
    fileprivate var times: [Duration] = []
    fileprivate var easedIn: [String: Int] = [:]
    fileprivate var pointsLower: [Int] = []

    /// Makes the figures of no cramp.
    public init() {}

    /// Adds a cramp.
    ///
    /// - Parameters:
    ///   - timeToRelief: The time until the person said that it eased, if they did.
    ///   - easedIn: The step of relief for the site in which it eased, if it did.
    ///   - pointsLower: How many points lower the pain was after it than at onset, if that is known.
    public mutating func add(timeToRelief: Duration?, easedIn step: String?, pointsLower: Int?) {
      cramps += 1
      if let timeToRelief { times.append(timeToRelief) }
      if let step { easedIn[step, default: 0] += 1 }
      if let pointsLower { self.pointsLower.append(pointsLower) }
    }
  }

  private init(_ site: CrampSite, _ figures: Figures) {
    self.site = site
    cramps = figures.cramps
    let times = figures.times.sorted()
    relief =
      times.count >= Self.fewest ? Relief(median: times.median, cramps: times.count) : nil
    let eased = figures.easedIn.values.reduce(0, +)
    easedIn =
      eased >= Self.fewest
      ? figures.easedIn.map { EasedIn(step: $0.key, cramps: $0.value) }.sorted {
        ($1.cramps, $0.step) < ($0.cramps, $1.step)
      } : []
    let points = figures.pointsLower
    lower =
      points.count >= Self.fewest
      ? Proportion(count: points.count { $0 >= Self.points }, of: points.count) : nil
  }
}

extension [Duration] {
  /// The middle of sorted times, or the mean of the two in the middle; of none, zero.
  fileprivate var median: Duration {
    guard !isEmpty else { return .zero }
    let upper = self[count / 2]
    return count % 2 == 1 ? upper : (self[count / 2 - 1] + upper) / 2
  }
}
