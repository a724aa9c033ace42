// SPDX-License-Identifier: MIT
import Review
import RoutineModel
import SessionEngine

/// The content of a page, counted.
enum ReviewContent: Sendable {
  case year(YearPage)
  case weeks(WeeksPage)
  case pattern(PatternPage)
  case helps(HelpsPage)
  case body(BodyPage)

  init(_ page: ReviewPage, _ figures: ReviewFigures) {
    self =
      switch page {
      case .year: .year(YearPage(figures))
      case .weeks: .weeks(WeeksPage(figures))
      case .pattern: .pattern(PatternPage(figures))
      case .helps: .helps(HelpsPage(figures))
      case .body: .body(BodyPage(figures))
      }
  }

  /// The sites on the page, in order.
  var sites: [CrampSite] {
    switch self {
    case .helps(let page): page.sites.map(\.site)
    case .body(let page): page.sites.map(\.site)
    case .year, .weeks, .pattern: []
    }
  }
}

/// The measure for relief steps.
package enum HelpsMeasure: Hashable, Sendable {
  /// How many cramps eased in it.
  case eased
  /// How often the person said that it helped.
  case said

  var other: HelpsMeasure { self == .eased ? .said : .eased }

  /// The share for a step.
  func share(of step: HelpsPage.Step) -> Proportion {
    switch self {
    case .eased: step.eased
    case .said: step.saidToHelp
    }
  }
}
