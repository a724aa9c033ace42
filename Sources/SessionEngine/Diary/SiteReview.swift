// SPDX-License-Identifier: MIT
import RoutineModel

/// What the diary says about cramps at one site. Figures need at least three cramps.
public struct SiteReview: Hashable, Sendable {
  /// The median time to relief.
  public struct Relief: Hashable, Sendable {
    /// The median.
    public var median: Duration
    /// The cramps behind it: those that eased.
    public var cramps: Int
  }

  /// A step in which cramps eased.
  public struct EasedIn: Hashable, Sendable {
    /// The step's name.
    public var step: String
    /// How many eased in it.
    public var cramps: Int
  }

  /// The site.
  public let site: CrampSite
  /// The number of cramps.
  public let cramps: Int
  /// The time to relief.
  public let relief: Relief?
  /// The steps in which they eased, the most frequent first; empty if there are too few.
  public let easedIn: [EasedIn]
  /// After how many cramps pain was two or more points lower, out of those with both answers. No
  /// number says whether a step did it: cramps also end by themselves.
  public let lower: Proportion?

  /// The fewest cramps for a figure.
  public static let fewest = 3
  /// The smallest difference in pain that counts, in points.
  public static let points = 2

  /// Reviews every site that has cramps, the one with the most first; deleted ones do not count.
  public static func all(_ records: some Sequence<CrampRecord>) -> [SiteReview] {
    var bySite: [CrampSite: Figures] = [:]
    for record in records where !record.isDeleted {
      bySite[record.site, default: Figures()].add(
        timeToRelief: record.timeToRelief,
        easedIn: record.isRelievedAtSite ? record.easedIn : nil, pointsLower: record.pointsLower)
    }
    return all(bySite)
  }

  /// Reviews the sites from their figures, the one with the most cramps first.
  public static func all(_ figures: [CrampSite: Figures]) -> [SiteReview] {
    CrampSite.allCases.compactMap { site in figures[site].map { SiteReview(site, $0) } }
      .filter { $0.cramps > 0 }.enumerated().sorted {
        ($1.element.cramps, $0.offset) < ($0.element.cramps, $1.offset)
      }.map(\.element)
  }

  /// The figures of a site. Only what a review needs is kept of each cramp, since there may be
  /// thousands.
  public struct Figures {
    fileprivate var cramps = 0
    fileprivate var times: [Duration] = []
    fileprivate var easedIn: [String: Int] = [:]
    fileprivate var pointsLower: [Int] = []

    /// Makes empty figures.
    public init() {}

    /// Adds a cramp.
    ///
    /// - Parameters:
    ///   - timeToRelief: The time until it eased, if it did.
    ///   - easedIn: The relief step in which it eased, if known.
    ///   - pointsLower: How many points pain fell from onset to after it, if known.
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
  /// The median of sorted times; zero if there are none.
  fileprivate var median: Duration {
    guard !isEmpty else { return .zero }
    let upper = self[count / 2]
    return count % 2 == 1 ? upper : (self[count / 2 - 1] + upper) / 2
  }
}
