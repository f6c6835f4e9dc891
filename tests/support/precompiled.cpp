// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Carries the precompiled headers of the tests: headroom_test_headers in cmake/HeadroomTargets.cmake.
