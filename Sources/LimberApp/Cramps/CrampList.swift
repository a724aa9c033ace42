// SPDX-License-Identifier: MIT
import SessionEngine

/// The cramps that were asked for, and what they say together.
struct CrampList {
  /// What is known for each site, from all that were asked for and are not deleted.
  let reviews: [SiteReview]
  /// Why cramps of late are worth showing to a clinician, unless the person would not hear it now.
  let advice: ClinicAdvice?
  /// Those to be listed, newest first.
  let shown: [CrampRecord]

  /// Makes a list.
  ///
  /// - Parameters:
  ///   - shown: The cramps to be listed, newest first.
  ///   - reviews: What all that were asked for say of each site, those left out included.
  ///   - outlook: What the log knows of the last days.
  init(
    _ shown: [CrampRecord], reviews: [SiteReview], outlook: CrampOutlook, now: LocalMoment,
    thresholds: CrampThresholds
  ) {
    self.reviews = reviews
    self.shown = shown
    advice = outlook.advice(at: now, thresholds: thresholds)
  }
}
