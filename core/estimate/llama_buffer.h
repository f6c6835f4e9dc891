// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// llama.cpp's compute buffer: one allocation that all nodes of the graph share.
#pragma once

#include "core/estimate/inference_working.h"

namespace headroom::estimate {

// Turns what the layers and the head need into the buffer that holds the largest moment of the graph.
template <class N>
void shareOneBuffer(const Context<N> &context, const Stage &stage, const N &tokens, InferenceWorking<N> &working);

}  // namespace headroom::estimate
