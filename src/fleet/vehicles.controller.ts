import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiBody, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { SignedIn, type SignedInAccount } from '../accounts/signed-in.decorator.js';
import { Agencies } from '../agencies/agencies.service.js';
import { Conditional, IfMatch, Needs, type Precondition, readBody, Refuses } from '../http/route.decorator.js';
import { formatInstant } from '../scheduling/service-time.js';
import type { Vehicle } from './vehicle.entity.js';
import { VehicleAnswer, VehicleParams, VehicleRequest, VehiclesAnswer, VehiclesQuery } from './vehicles.requests.js';
import { revisionOfVehicle, VehiclesService } from './vehicles.service.js';
import { fleetRefusals } from './fleet.refusals.js';

/** The vehicles of the agency. Drivers choose from them; managers change them. */
@ApiTags('operations')
@Controller('v1/vehicles')
export class VehiclesController {
  constructor(
    private readonly vehicles: VehiclesService,
    private readonly agencies: Agencies,
  ) {}

  @Get()
  @Needs('driver')
  @ApiOperation({ summary: 'The vehicles in use, by id' })
  @ApiOkResponse({ type: VehiclesAnswer })
  async list(@SignedIn() { agencyId }: SignedInAccount, @Query() { retired }: VehiclesQuery): Promise<VehiclesAnswer> {
    const vehicles = await this.vehicles.list(agencyId, retired ?? false);
    return { vehicles: await Promise.all(vehicles.map((vehicle) => this.answer(vehicle))) };
  }

  @Put(':vehicleId')
  @Conditional()
  @Needs('manager')
  @ApiOperation({ summary: 'Add a vehicle, or change one' })
  @ApiBody({ type: VehicleRequest })
  @ApiOkResponse({ type: VehicleAnswer })
  @Refuses(fleetRefusals['vehicle-id-taken'])
  async save(
    @SignedIn() manager: SignedInAccount,
    @Param() { vehicleId }: VehicleParams,
    @Body() body: unknown,
    @IfMatch() expected: Precondition,
  ): Promise<VehicleAnswer> {
    const request = await readBody(VehicleRequest, body, () => this.vehicles.listFaults(manager.agencyId, vehicleId));
    return this.answer(await this.vehicles.save(manager, vehicleId, request, expected));
  }

  @Post(':vehicleId/retire')
  @Conditional()
  @HttpCode(200)
  @Needs('manager')
  @ApiOperation({ summary: 'Retire a vehicle: it is no longer listed, but its past trips still name it' })
  @ApiOkResponse({ type: VehicleAnswer })
  @Refuses(fleetRefusals['vehicle-not-found'])
  async retire(
    @SignedIn() manager: SignedInAccount,
    @Param() { vehicleId }: VehicleParams,
    @IfMatch() expected: Precondition,
  ): Promise<VehicleAnswer> {
    return this.answer(await this.vehicles.setRetired(manager, vehicleId, true, expected));
  }

  @Post(':vehicleId/restore')
  @Conditional()
  @HttpCode(200)
  @Needs('manager')
  @ApiOperation({ summary: 'Put a retired vehicle back into use' })
  @ApiOkResponse({ type: VehicleAnswer })
  @Refuses(fleetRefusals['vehicle-not-found'])
  async restore(
    @SignedIn() manager: SignedInAccount,
    @Param() { vehicleId }: VehicleParams,
    @IfMatch() expected: Precondition,
  ): Promise<VehicleAnswer> {
    return this.answer(await this.vehicles.setRetired(manager, vehicleId, false, expected));
  }

  private async answer(vehicle: Vehicle): Promise<VehicleAnswer> {
    const { agencyId, vehicleId, licensePlate, capacitySeated, capacityStanding, retiredAt } = vehicle;
    const { agencyTimezone } = await this.agencies.get(agencyId);
    return {
      ...{ vehicleId, licensePlate, capacitySeated, capacityStanding },
      retiredAt: retiredAt === null ? null : formatInstant(retiredAt, agencyTimezone),
      revision: revisionOfVehicle(vehicle),
    };
  }
}
