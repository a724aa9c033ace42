// SPDX-License-Identifier: MIT
import PlausibleYears

/// The seeded tests use the generator of made-up years.
public typealias SplitMix64 = PlausibleYears.SplitMix64
