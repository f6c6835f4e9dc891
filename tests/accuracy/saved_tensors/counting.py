# SPDX-FileCopyrightText: 2026 The Headroom authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bytes that autograd keeps, by module: every saved tensor's storage once. And the peak of live bytes on the CPU."""

import contextlib

import torch
from torch.autograd.graph import saved_tensors_hooks


class Ledger:
    """Counts unique storages of saved tensors. A storage belongs to the module that made it known with `owns`, else to
    the module at work when it was first saved. Parameters and tables that all layers share do not count."""

    def __init__(self):
        self._module = ""
        self._owners = {}
        self._ignored = set()
        self._alive = []  # nothing is freed while counting: an address means one tensor
        self.saved = {}  # address -> (module, bytes, shape, type)

    @staticmethod
    def _address(tensor):
        return tensor.storage().data_ptr()

    def ignore(self, *tensors):
        for tensor in tensors:
            self._ignored.add(self._address(tensor))
            self._alive.append(tensor)

    def owns(self, module, tensor):
        self._owners.setdefault(self._address(tensor), module)
        self._alive.append(tensor)
        return tensor

    @contextlib.contextmanager
    def module(self, name):
        before, self._module = self._module, name
        try:
            yield
        finally:
            self._module = before

    def _pack(self, tensor):
        address = self._address(tensor)
        scalar = tensor.dim() == 0  # a Python number in an operation: kept on the host
        if not scalar and address not in self._ignored and address not in self.saved:
            module = self._owners.get(address, self._module)
            self.saved[address] = (module, tensor.storage().nbytes(), tuple(tensor.shape), str(tensor.dtype))
        self._alive.append(tensor)
        return tensor

    def counting(self):
        return saved_tensors_hooks(self._pack, lambda tensor: tensor)

    def bytes(self, module):
        return sum(size for owner, size, _, _ in self.saved.values() if owner == module)

    def describe(self, module):
        return ", ".join("%s %s" % (kind.replace("torch.", ""), list(shape))
                         for owner, _, shape, kind in self.saved.values() if owner == module)


def live_peak(step):
    """Most bytes alive at once while `step` runs, above what was alive before."""
    with torch.profiler.profile(profile_memory=True) as profile:
        step()
    now = peak = 0
    events = [e for e in profile.profiler.kineto_results.events() if e.name() == "[memory]"]
    for event in sorted(events, key=lambda e: e.start_us()):
        now += event.nbytes()
        peak = max(peak, now)
    return peak
