"""The file that src/language/en/packed.ts reads: the length of a header, the header, arrays."""

import json
import struct

import numpy


class Pack:
    def __init__(self):
        self.arrays = []

    def bytes(self, name, values):
        """A row of bytes as they are."""
        values = numpy.asarray(values, dtype=numpy.uint8)
        self.arrays.append((f'{name} 1 {values.size} 1', numpy.ones(1, '<f4').tobytes() + values.tobytes()))

    def put(self, name, values, scales=None):
        """32-bit numbers; or bytes, with one scale for the 'whole' or for each 'row'."""
        values = numpy.atleast_2d(numpy.asarray(values, dtype=numpy.float32))
        shape = f'{name} {values.shape[0]} {values.shape[1]}'
        if scales is None:
            self.arrays.append((f'{shape} 0', values.astype('<f4').tobytes()))
            return
        top = numpy.abs(values).max(1, keepdims=True) if scales == 'row' else numpy.abs(values).max(keepdims=True)
        top[top == 0] = 1
        share = values / top
        # Companded: most weights are near zero.
        small = numpy.round(numpy.sign(share) * numpy.sqrt(numpy.abs(share)) * 127).astype(numpy.int8)
        self.arrays.append((f'{shape} {top.size}', top.astype('<f4').tobytes() + small.tobytes()))

    def dense(self, name, values, bias):
        self.put(name, values, 'row')
        self.put(f'{name}.bias', bias)

    def recurrent(self, name, state, layer, direction):
        """One direction of an LSTM of PyTorch."""
        end = 'l0' if direction == 'forwards' else 'l0_reverse'
        self.put(f'{name}.{direction}.input', state[f'{layer}.weight_ih_{end}'], 'row')
        self.put(f'{name}.{direction}.state', state[f'{layer}.weight_hh_{end}'], 'row')
        self.put(f'{name}.{direction}.bias', state[f'{layer}.bias_ih_{end}'] + state[f'{layer}.bias_hh_{end}'])

    def file(self, **header):
        header = dict(format=1, **header, arrays=[line for line, _ in self.arrays])
        text = json.dumps(header, ensure_ascii=False, separators=(',', ':')).encode()
        return struct.pack('<I', len(text)) + text + b''.join(content for _, content in self.arrays)
