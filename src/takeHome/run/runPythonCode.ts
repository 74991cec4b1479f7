import { comment, docstring } from '../comments.ts';
import type { RunTexts } from './runTexts.ts';

/** Python that trains and measures one model; it reads the constants at the head of the file. */
export function trainingCode({ training }: RunTexts): string {
  return `def tensor(numbers):
    return torch.tensor(numbers, dtype=torch.float64)


def samples(points, labels):
${docstring(training.samples)}
    return torch.tensor(points, dtype=torch.float32).view(-1, 2).double(), torch.tensor(labels, dtype=torch.long)


def network(last_bias, nudge):
${docstring(training.network)}
    numbers = torch.tensor(START, dtype=torch.float32).double() * (1 + nudge)
    layers = []
    for inputs, outputs in zip(WIDTHS, WIDTHS[1:]):
        size = (inputs + 1) * outputs
        matrix, numbers = numbers[:size].view(inputs + 1, outputs), numbers[size:]
        layer = torch.nn.Linear(inputs, outputs, dtype=torch.float64)
        layer.weight.data.copy_(matrix[:-1].T)
        layer.bias.data.copy_(matrix[-1])
        layers += [layer, ACTIVATION()]
    layer.bias.data.fill_(last_bias)
    return torch.nn.Sequential(*layers[:-1])


def parameters_of(net):
${docstring(training.parameters)}
    layers = [layer for layer in net if isinstance(layer, torch.nn.Linear)]
    return torch.cat([torch.cat([layer.weight.T, layer.bias[None]]).flatten() for layer in layers]).detach()


def sample_losses(model, logits, labels):
${docstring(training.losses)}
    truth = F.one_hot(labels, WIDTHS[-1]).bool()
    if "offsets" in model:
        logits = logits + tensor(model["offsets"])
    if "margins" in model:
        logits = torch.where(truth, logits - tensor(model["margins"]), logits)
    if model["loss"] == "softmax":
        return F.cross_entropy(logits, labels, reduction="none")
${comment(training.sum, '    ')}
    s = torch.where(truth, logits, -logits)
    return (torch.exp(model["gamma"] * F.logsigmoid(-s)) * -F.logsigmoid(s)).sum(dim=1)


def rate_of(step):
${docstring(training.rate)}
    if COSINE is None:
        return LEARNING_RATE
    return LEARNING_RATE * (1 + math.cos(math.pi * (step - 1) / COSINE)) / 2 if step <= COSINE else 0.0


def optimiser(layers):
${docstring(training.optimiser)}
    return torch.optim.AdamW(layers.parameters(), betas=(0.9, 0.999), eps=1e-8, weight_decay=WEIGHT_DECAY)


def train(model, points, labels, nudge=0.0):
${docstring(training.train)}
    net = network(model["last_bias"], nudge)
    adam = optimiser(net)
    last_of_all = model["retrain"]["after"] if "retrain" in model else math.inf
    for step in range(1, model["steps"] + 1):
        if step == last_of_all + 1:
${comment(training.anew, '            ')}
            net[-1].load_state_dict(network(model["last_bias"], nudge)[-1].state_dict())
            adam = optimiser(net[-1])
        is_early = "before" in model and step <= model["before"]["steps"]
        weights = tensor(model["before"]["weights"] if is_early else model["weights"])[labels]
        if "rates" in model and ("retrain" not in model or step > last_of_all):
            weights = weights * times_drawn(model["rates"], labels, step)
        loss = (weights * sample_losses(model, net(points), labels)).sum() / len(labels)
        adam.param_groups[0]["lr"] = rate_of(step)
        adam.zero_grad()
        loss.backward()
        adam.step()
    return net


def answers(model, net, points):
${docstring(training.answers)}
    after = model.get("after", {})
    head = net[-1]
    matrix, bias = head.weight, head.bias
    if "norm_power" in after:
        norms = matrix.norm(dim=1, keepdim=True)
        matrix = matrix / torch.where(norms > 0, norms, torch.ones_like(norms)) ** after["norm_power"]
        bias = torch.zeros_like(bias)
    if "offsets" in after:
        bias = bias + tensor(after["offsets"])
    return F.linear(net[:-1](points), matrix, bias)
`;
}

/** Python that draws samples as the lab does, for models with `rates`. */
export function samplingCode({ sampling }: RunTexts): string {
  return `def product(numbers, factor):
${docstring(sampling.product)}
    low = numbers * (factor & 0xFFFF)
    high = (numbers * (factor >> 16)) & 0xFFFF
    return (low + (high << 16)) & 0xFFFFFFFF


def hashed(numbers):
${docstring(sampling.hashed)}
    numbers = product(numbers ^ (numbers >> 16), 0x7FEB352D)
    numbers = product(numbers ^ (numbers >> 15), 0x846CA68B)
    return numbers ^ (numbers >> 16)


def times_drawn(rates, labels, step):
${docstring(sampling.drawn)}
    rates = torch.tensor(rates, dtype=torch.float32).double()
    draws = torch.ceil(rates / 16)
    part = (rates / draws.clamp(min=1)).float()
    first = torch.exp(-part.double()).float()
    part, first, draws = part[labels], first[labels], draws[labels]
    of_sample = hashed(torch.arange(len(labels)))
    times = torch.zeros(len(labels), dtype=torch.float32)
    for draw in range(int(draws.max())):
        uniform = (hashed(hashed(of_sample ^ (step * 64 + draw))) >> 8).float() / 2**24
        term, total, drawn = first, first, torch.zeros_like(first)
        goes_on = (uniform >= total) & (draw < draws)
        while goes_on.any():
            drawn = torch.where(goes_on, drawn + 1, drawn)
            following = term * (part / drawn.clamp(min=1))
            term = torch.where(goes_on, following, term)
            total = torch.where(goes_on, total + following, total)
            goes_on = goes_on & (uniform >= total) & (term >= 2**-25)
        times = times + drawn
    return times.double()
`;
}
