"""Fit small boosted trees and write them in the prefix notation that the forest reads."""

from __future__ import annotations

from typing import Any

import lightgbm
import numpy as np
from numpy.typing import NDArray

from copydesk.boilerplate.model.forest import MOST_LEAVES

Matrix = NDArray[np.int16]
Vector = NDArray[np.float32]

_SETTINGS: dict[str, Any] = {
    "objective": "cross_entropy",
    "num_leaves": MOST_LEAVES,
    "learning_rate": 0.15,
    "min_data_in_leaf": 200,
    "feature_fraction": 0.6,
    "bagging_fraction": 0.3,
    "bagging_freq": 1,
    "max_bin": 63,
    "lambda_l2": 1.0,
    "use_missing": False,
    "num_threads": 1,
    "deterministic": True,
    "seed": 1,
    "verbose": -1,
}


def fit_trees(
    matrix: Matrix,
    labels: Vector,
    weights: Vector,
    names: list[str],
    trees: int,
    features: int,
    **settings: Any,
) -> list[str]:
    """Boost trees on whole-number features, in two goes: the first chooses the features.

    Args:
        matrix: one row a block, one column a feature.
        labels: share of the block that is the article's, 0 to 1.
        weights: how much each block counts.
        names: the columns' names.
        trees: how many to grow.
        features: how many features to use, those that gained most in the first go.
        settings: LightGBM's parameters that differ from the usual ones here.

    Returns:
        The trees in prefix notation, leaves in thousandths of a logit.
    """
    parameters = {**_SETTINGS, **settings}
    data = lightgbm.Dataset(matrix, labels, weight=weights, params=parameters, free_raw_data=False)
    trial = lightgbm.train(parameters, data, max(trees // 3, 30))
    best = sorted(np.argsort(-trial.feature_importance("gain"), kind="stable")[:features].tolist())
    chosen = [names[place] for place in best]
    data = lightgbm.Dataset(matrix[:, best], labels, weight=weights, params=parameters)
    booster = lightgbm.train(parameters, data, trees)
    grown: list[dict[str, Any]] = booster.dump_model()["tree_info"]
    return [" ".join(_prefix(tree["tree_structure"], chosen)) for tree in grown]


def fit_steps(
    matrix: Matrix,
    labels: Vector,
    weights: Vector,
    names: list[str],
    trees: int,
    features: int,
    **settings: Any,
) -> list[str]:
    """Boost stumps and collapse them into one step table a feature, as `read_steps` reads them."""
    settings = {"num_leaves": 2, "learning_rate": 0.3, "feature_fraction": 0.4, **settings}
    stumps = fit_trees(matrix, labels, weights, names, trees, features, **settings)
    bias = 0
    jumps: dict[str, dict[int, int]] = {}
    for stump in stumps:
        question, *leaves = stump.split()
        name, asks, edge = question.partition("<=")
        if not asks:
            bias += int(question)
            continue
        low, high = map(int, leaves)
        bias += low
        steps = jumps.setdefault(name, {})
        steps[int(edge)] = steps.get(int(edge), 0) + high - low
    lines = [f"bias {bias}"]
    for name, steps in sorted(jumps.items()):
        total = 0
        parts = [name, "0"]
        for value, jump in sorted(steps.items()):
            total += jump
            parts += [str(value), str(total)]
        lines.append(" ".join(parts))
    return lines


def _prefix(node: dict[str, Any], names: list[str]) -> list[str]:
    if "leaf_value" in node:
        return [str(round(1000 * node["leaf_value"]))]
    question = f"{names[node['split_feature']]}<={int(np.floor(node['threshold']))}"
    return [question, *_prefix(node["left_child"], names), *_prefix(node["right_child"], names)]
