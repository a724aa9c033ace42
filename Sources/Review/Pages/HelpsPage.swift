// SPDX-License-Identifier: MIT
import RoutineModel
import SessionEngine

/// What was done about cramps and how that went, in all and for each site.
public struct HelpsPage: Sendable {
  /// The results for all cramps.
  public let all: Relief
  /// The sites, the most cramps first; among equals, in the order of `CrampSite`.
  public let sites: [Site]

  /// A site.
  public struct Site: Hashable, Sendable {
    /// The site.
    public let site: CrampSite
    /// The results for its cramps.
    public let relief: Relief
    /// The relief steps that were begun, by their average position; among equals, by name.
    public let steps: [Step]
  }

  /// Results for some cramps.
  public struct Relief: Hashable, Sendable {
    /// The number of cramps.
    public let cramps: Int
    /// The time until they eased, for those that did; `nil` for fewer than three.
    public let time: Median<Duration>?
    /// How many of these took longer than self-help is meant for.
    public let tooLong: Int
    /// How many had pain two or more points lower, of those with pain at onset and after.
    public let lower: Proportion
  }

  /// A step of relief.
  public struct Step: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// How many cramps eased in it, of those in which it was begun and whose step of easing is known.
    /// Steps have an order, and a later step only meets the cramps that earlier ones left: no number
    /// here says that one is better.
    public let eased: Proportion
    /// The person's answers on whether it helped.
    public let helped: [StepHelp: Int]
    /// How often they were not asked, or did not answer.
    public let unsaid: Int

    /// How often it helped at least some, of the answers given.
    public var saidToHelp: Proportion {
      var share = Proportion()
      share.total = helped.values.reduce(0, +)
      share.count = share.total - helped[.no, default: 0]
      return share
    }
  }

  /// Makes the page.
  public init(_ figures: ReviewFigures) {
    var all = ReliefCounts()
    var bySite: [CrampSite: (relief: ReliefCounts, steps: [String: StepCounts])] = [:]
    for cramp in figures.cramps {
      let record = cramp.record
      all.add(record)
      bySite[record.site, default: (ReliefCounts(), [:])].relief.add(record)
      guard record.isRelievedAtSite else { continue }
      let steps = record.begunSteps
      for (place, step) in steps.enumerated() {
        // A cramp counts once, even if several steps with this name were begun.
        if steps[..<place].contains(where: { $0.name == step.name }) { continue }
        let helped = steps[place...].first { $0.name == step.name && $0.helped != nil }?.helped
        bySite[record.site]?.steps[step.name, default: StepCounts()].add(
          place: place, isEased: record.hasKnownEasing ? record.easedIn == step.name : nil,
          helped: helped)
      }
    }
    self.all = all.relief
    sites = CrampSite.allCases.enumerated().compactMap { place, site in
      bySite[site].map { counts in
        let steps = counts.steps.sorted { $0.value.isBefore($1.value, $0.key, $1.key) }
        return (
          place,
          Site(
            site: site, relief: counts.relief.relief, steps: steps.map { $0.value.step($0.key) })
        )
      }
    }.sorted { ($1.1.relief.cramps, $0.0) < ($0.1.relief.cramps, $1.0) }.map(\.1)
  }

  /// The figures of a site; `nil` if it has no cramps.
  public subscript(site: CrampSite) -> Site? { sites.first { $0.site == site } }
}

extension CrampRecord {
  /// Whether the step in which it eased is known, or that it eased in none. A session knows; for a
  /// cramp logged by hand, only the person does.
  fileprivate var hasKnownEasing: Bool { place != nil || easedIn != nil }

  /// The steps that were begun, with the one in which it is said to have eased.
  fileprivate var begunSteps: [Step] {
    guard let easedIn, !steps.contains(where: { $0.name == easedIn }) else { return steps }
    return steps + [Step(name: easedIn, spent: .zero)]
  }
}

/// Counts for some cramps.
private struct ReliefCounts {
  private var cramps = 0
  private var times: [Duration] = []
  private var lower = Proportion()

  mutating func add(_ record: CrampRecord) {
    cramps += 1
    if let time = record.timeToRelief { times.append(time) }
    guard let points = record.pointsLower else { return }
    lower.total += 1
    if points >= SiteReview.points { lower.count += 1 }
  }

  var relief: HelpsPage.Relief {
    HelpsPage.Relief(
      cramps: cramps, time: Median(times),
      tooLong: times.count { $0 > Episode.longestSelfHelp }, lower: lower)
  }
}

private struct StepCounts {
  private var cramps = 0
  /// The sum of its positions among the steps begun, each from 0.
  private var places = 0
  private var eased = Proportion()
  private var helped: [StepHelp: Int] = [:]

  /// Adds a cramp in which it was begun.
  ///
  /// - Parameter isEased: Whether it eased in it; `nil` where nobody knows in which step it did.
  mutating func add(place: Int, isEased: Bool?, helped answer: StepHelp?) {
    cramps += 1
    places += place
    if let isEased {
      eased.total += 1
      if isEased { eased.count += 1 }
    }
    if let answer { helped[answer, default: 0] += 1 }
  }

  /// Whether its average position is before that of another.
  func isBefore(_ other: StepCounts, _ name: String, _ otherName: String) -> Bool {
    (places * other.cramps, name) < (other.places * cramps, otherName)
  }

  func step(_ name: String) -> HelpsPage.Step {
    HelpsPage.Step(
      name: name, eased: eased, helped: helped,
      unsaid: cramps - helped.values.reduce(0, +))
  }
}
